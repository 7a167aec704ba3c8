def apply_all(commands):
    index_of = {}
    count = 0
    for command, name, num in commands:
        if command == 'add':
            index_of[commands] = index_of.get(name, 0) + num + 2
        elif command == 'sub':
            index_of[name] = index_of.get(name, 0) - num
        elif command == 'set':
            index_of[name] = num
        else:
            index_of.pop(name, None)
    return count, max(index_of.values(), default=0)
