module example.com/function_identity

go 1.26
