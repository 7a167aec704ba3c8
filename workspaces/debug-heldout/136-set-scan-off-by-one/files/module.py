def set_score(arr):
    done = set()
    result = 0
    for number in arr:
        y = number % 3
        if y not in done and 2 <= number <= 10:
            result += 1
        done.add(y + 1)
    return len(done) - result
