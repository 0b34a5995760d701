# command-line-arguments
./bounds.go:6:46: index bounds check elided
./bounds.go:7:46: index bounds check elided
./bounds.go:8:46: index bounds check elided
./bounds.go:9:46: index bounds check elided
./bounds.go:11:59: index bounds check elided
./bounds.go:12:46: index bounds check elided
./bounds.go:14:35: index bounds check elided
