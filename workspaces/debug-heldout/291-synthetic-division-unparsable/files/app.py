def deflate(poly, r):
    out = [poly[0]]
    fro num in poly[1:]:
        out.append(num + r * out[-1])
    return out[:-1], out[-1]
