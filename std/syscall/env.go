package syscall

// The environment: copied when first asked for, kept in the order of its making; the first of equal names counts.

// variable is one name. Those that were unset stay in their places, without an entry.
type variable struct {
	name, value string
	entry       string // name=value
}

var (
	variables []variable
	env       map[string]int // where a name is in variables
	copied    bool
)

func copyEnv() {
	if copied {
		return
	}
	copied = true
	env = make(map[string]int)
	for _, s := range sysEnviron() {
		v := variable{entry: s}
		for j := 0; j < len(s); j++ {
			if s[j] == '=' {
				v.name, v.value = s[:j], s[j+1:]
				break
			}
		}
		if _, seen := env[v.name]; !seen {
			add(v)
		}
	}
}

func add(v variable) {
	env[v.name] = len(variables)
	variables = append(variables, v)
}

func Getenv(key string) (value string, found bool) {
	copyEnv()
	if len(key) == 0 {
		return "", false
	}
	i, ok := env[key]
	if !ok {
		return "", false
	}
	return variables[i].value, true
}

func Setenv(key, value string) error {
	copyEnv()
	if len(key) == 0 {
		return EINVAL
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return EINVAL
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return EINVAL
		}
	}
	v := variable{key, value, key + "=" + value}
	if i, ok := env[key]; ok {
		variables[i] = v
	} else {
		add(v)
	}
	return nil
}

func Unsetenv(key string) error {
	copyEnv()
	if i, ok := env[key]; ok {
		variables[i] = variable{name: key}
		delete(env, key)
	}
	return nil
}

func Clearenv() {
	copyEnv()
	clear(env)
	clear(variables)
	variables = variables[:0]
}

func Environ() []string {
	copyEnv()
	a := make([]string, 0, len(variables))
	for _, v := range variables {
		if v.entry != "" {
			a = append(a, v.entry)
		}
	}
	return a
}
