module example.org/shipper

go 1.19
