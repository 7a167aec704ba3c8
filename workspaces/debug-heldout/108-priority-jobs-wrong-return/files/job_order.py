def job_order(commands: list):
    todo = []
    out = []
    for num, player in commands:
        if num == 0:
            if todo:
                todo.sort(key=lambda item: -item[0])
                out.append(todo.pop(0)[1])
        else:
            todo.append((num, player))
    return True
