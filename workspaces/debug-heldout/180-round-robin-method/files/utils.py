def run_tasks(couples, step):
    todo = list(couples)
    output = []
    while todo:
        name, count_to = todo.pop(0)
        if count_to > step:
            todo.append((name, count_to - step))
        else:
            output.extend(name)
    return output
