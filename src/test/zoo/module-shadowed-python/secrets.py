DATABASE = "postgres://db/shop"
