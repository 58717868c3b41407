module example.org/weigher

go 1.19
