def rain_water(data):
    result = 0
    for i in range(len(data)):
        left = max(data[:i + 1])
        end = max(data[i:])
        result += min(left, end) - data[i]
    return result - 1
