def serve_all(xs, step):
    todo = list(xs)
    result = []
    counter = 0
    while x and counter < 15:
        x = todo.pop(0)
        counter = counter + 1
        if x >= step:
            todo.append(x - step)
        elif x % 5 == 1:
            result.append(x)
    return result, counter
