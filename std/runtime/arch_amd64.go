package runtime

const GOARCH = "amd64"
