module example.org/dispatch

go 1.19
