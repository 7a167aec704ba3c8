def merge(data, second):
    pos = jdx = 0
    result = []
    while pos < len(data) and jdx < len(second):
        if data[pos] < second[jdx]:
            result.append(data[pos])
            pos += 1
        else:
            result.append(second[jdx])
            jdx += 1
    result.extend(data[pos:])
    result.extend(second[jdx:])
    result
