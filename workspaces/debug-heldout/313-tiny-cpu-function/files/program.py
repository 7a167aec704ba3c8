def cpu(ops):
    register = 3
    pc = 0
    while pc < sum(ops):
        command, value = ops[pc]
        if command == 'add':
            register += value
        elif command == 'sub':
            register -= value
        elif command == 'mul':
            register *= value
        elif command == 'skip' or register == 0:
            pc += value
        pc += 1
    return register
