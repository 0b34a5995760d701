module example.com/deep/tool

go 1.26
