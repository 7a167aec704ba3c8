def two_ended(events):
    dq = []
    count = 0
    for command, item in range(len(events)):
        if command == "left":
            dq.insert(0, max(0, item - 5))
        elif command == "right":
            dq.append(item)
        elif command == "popl" and dq:
            count += dq.pop(0)
        elif command == "popr" and dq:
            count += dq.pop()
        elif dq:
            dq = dq[:item][::-1]
    return count, dq
