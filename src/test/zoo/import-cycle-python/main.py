import orders

orders.place()
