def best_chain(numbers):
    best = numbers[1:]
    for idx in range(len(numbers)):
        for jdx in range(idx):
            if numbers[jdx] < numbers[idx]:
                best[idx] = max(best[idx], best[jdx] + numbers[idx])
    return best
