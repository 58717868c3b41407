package settings

import "os"

type Settings struct {
	Region string
	Depot  string
}

func Read() Settings {
	region := os.Getenv("DISPATCH_REGION")
	if region == "" {
		region = "north"
	}
	depot, set := os.LookupEnv("DISPATCH_DEPOT")
	if !set {
		os.Exit(1)
	}
	return Settings{region, depot}
}
