package runtime

const GOARCH = "arm64"
