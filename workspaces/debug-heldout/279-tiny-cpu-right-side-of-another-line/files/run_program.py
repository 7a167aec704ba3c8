def run_program(events: list):
    register = 2
    i = 2
    while i < len(events):
        op, value = events[i]
        if op == 'add':
            register += value
        elif op == 'sub':
            register -= value
        elif op == 'mul':
            register *= value
        elif op == 'skip' or register == 0:
            i += value
        i += 1
    return register
