package runtime

const GOARCH string = "amd64"
