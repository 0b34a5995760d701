# command-line-arguments
./loops.go:12:7: &list{...} escapes to heap in outside:
./loops.go:12:7:   flow: l ← &{storage for &list{...}}:
./loops.go:12:7:     from &list{...} (spill) at ./loops.go:12:7
./loops.go:12:7:     from l = &list{...} (assign) at ./loops.go:12:5
./loops.go:12:7: &list{...} escapes to heap
./loops.go:20:8: &list{...} does not escape
./loops.go:29:3: x escapes to heap in kept:
./loops.go:29:3:   flow: p ← &x:
./loops.go:29:3:     from &x (address-of) at ./loops.go:30:7
./loops.go:29:3:     from p = &x (assign) at ./loops.go:30:5
./loops.go:29:3: moved to heap: x
./loops.go:39:2: x escapes to heap in backwards:
./loops.go:39:2:   flow: p ← &x:
./loops.go:39:2:     from &x (address-of) at ./loops.go:40:6
./loops.go:39:2:     from p = &x (assign) at ./loops.go:40:4
./loops.go:39:2: moved to heap: x
./loops.go:70:17: parameter s leaks to ~r0 for rangeSlice with derefs=1:
./loops.go:70:17:   flow: {temp} ← s:
./loops.go:70:17:   flow: p ← *{temp}:
./loops.go:70:17:     from for loop (range-deref) at ./loops.go:71:14
./loops.go:70:17:   flow: ~r0 ← p:
./loops.go:70:17:     from return p (return) at ./loops.go:72:3
./loops.go:70:17: leaking param: s to result ~r0 level=1
./loops.go:77:15: parameter m leaks to v for rangeMap with derefs=1:
./loops.go:77:15:   flow: {temp} ← m:
./loops.go:77:15:   flow: v ← *{temp}:
./loops.go:77:15:     from for loop (range-deref) at ./loops.go:78:13
./loops.go:77:15: leaking param: m to result v level=1
./loops.go:86:19: func literal escapes to heap in own:
./loops.go:86:19:   flow: {heap} ← &{storage for func literal}:
./loops.go:86:19:     from func literal (spill) at ./loops.go:86:19
./loops.go:86:19:     from append(fs, func literal) (call parameter) at ./loops.go:86:14
./loops.go:89:19: func literal escapes to heap in own:
./loops.go:89:19:   flow: {heap} ← &{storage for func literal}:
./loops.go:89:19:     from func literal (spill) at ./loops.go:89:19
./loops.go:89:19:     from append(fs, func literal) (call parameter) at ./loops.go:89:14
./loops.go:85:6: own capturing by value: i (addr=false assign=false width=8)
./loops.go:88:9: own capturing by value: s (addr=false assign=false width=16)
./loops.go:86:14: append(fs, func literal) escapes to heap in own:
./loops.go:86:14:   flow: fs ← &{storage for append(fs, func literal)}:
./loops.go:86:14:     from append(fs, func literal) (spill) at ./loops.go:86:14
./loops.go:86:14:     from fs = append(fs, func literal) (assign) at ./loops.go:86:6
./loops.go:86:14:   flow: ~r0 ← fs:
./loops.go:86:14:     from return fs (return) at ./loops.go:91:2
./loops.go:89:14: append(fs, func literal) escapes to heap in own:
./loops.go:89:14:   flow: fs ← &{storage for append(fs, func literal)}:
./loops.go:89:14:     from append(fs, func literal) (spill) at ./loops.go:89:14
./loops.go:89:14:     from fs = append(fs, func literal) (assign) at ./loops.go:89:6
./loops.go:89:14:   flow: ~r0 ← fs:
./loops.go:89:14:     from return fs (return) at ./loops.go:91:2
./loops.go:86:19: func literal escapes to heap
./loops.go:86:14: append escapes to heap
./loops.go:88:28: []string{...} does not escape
./loops.go:89:19: func literal escapes to heap
./loops.go:89:14: append escapes to heap
./loops.go:95:6: i escapes to heap in ownAddress:
./loops.go:95:6:   flow: {heap} ← &i:
./loops.go:95:6:     from &i (address-of) at ./loops.go:96:19
./loops.go:95:6:     from append(ps, &i) (call parameter) at ./loops.go:96:14
./loops.go:96:14: append(ps, &i) escapes to heap in ownAddress:
./loops.go:96:14:   flow: ps ← &{storage for append(ps, &i)}:
./loops.go:96:14:     from append(ps, &i) (spill) at ./loops.go:96:14
./loops.go:96:14:     from ps = append(ps, &i) (assign) at ./loops.go:96:6
./loops.go:95:6: moved to heap: i
./loops.go:96:14: append escapes to heap
./loops.go:102:6: i escapes to heap in returned:
./loops.go:102:6:   flow: ~r0 ← &i:
./loops.go:102:6:     from &i (address-of) at ./loops.go:104:11
./loops.go:102:6:     from return &i (return) at ./loops.go:104:4
./loops.go:102:6: moved to heap: i
