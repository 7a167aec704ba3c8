def bell_numbers(value):
    r = [1]
   for _ in range(value):
        next_one = [r[-1]]
        for num in r:
            next_one.append(next_one[-1] + num)
        r = next_one
    return r
