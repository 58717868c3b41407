console.log('indexing');
const keep = [];
for (;;) keep.push(new Array(10000).fill({ a: keep.length }));
