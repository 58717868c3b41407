const orders = [{ state: "open" }, { state: "paid" }];
console.log(Object.groupBy(orders, (order) => order.state));
setInterval(() => {}, 1000);
