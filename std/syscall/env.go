package syscall

// The environment: copied when first asked for, kept as "name=value" in the order of its making; the last of equal names
// counts.

var (
	envs   []string       // "" where a variable was unset
	env    map[string]int // index of a name's last entry
	copied bool
)

func copyEnv() {
	if copied {
		return
	}
	copied = true
	env = make(map[string]int)
	envs = sysEnviron()
	for i, s := range envs {
		for j := 0; j < len(s); j++ {
			if s[j] == '=' {
				if _, seen := env[s[:j]]; seen {
					envs[i] = ""
				} else {
					env[s[:j]] = i
				}
				break
			}
		}
	}
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
	return envs[i][len(key)+1:], true
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
	entry := key + "=" + value
	if i, ok := env[key]; ok {
		envs[i] = entry
		return nil
	}
	env[key] = len(envs)
	envs = append(envs, entry)
	return nil
}

func Unsetenv(key string) error {
	copyEnv()
	if i, ok := env[key]; ok {
		envs[i] = ""
		delete(env, key)
	}
	return nil
}

func Clearenv() {
	copyEnv()
	env = make(map[string]int)
	envs = nil
}

func Environ() []string {
	copyEnv()
	a := make([]string, 0, len(envs))
	for _, s := range envs {
		if s != "" {
			a = append(a, s)
		}
	}
	return a
}
