#!/bin/bash
#: story The program is an ELF file whose header promises sections and strings that are not there.
#: image RUN head -c 4096 /bin/ls > /program && printf '\377\377\377\377\377\377\377\377' | dd of=/program bs=1 seek=40 conv=notrunc && printf '\377\377\377\377' | dd of=/program bs=1 seek=60 conv=notrunc && chmod +x /program
exec /program
