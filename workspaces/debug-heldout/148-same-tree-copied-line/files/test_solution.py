from solution import symmetric_tree

assert symmetric_tree((0, None, (1, None, (0, None, None)))) == False
assert symmetric_tree((1, (0, (1, None, None), (1, None, None)), (0, (0, None, None), None))) == False
assert symmetric_tree((0, None, (1, None, (1, None, None)))) == False
assert symmetric_tree((1, None, (1, (0, None, None), (0, None, None)))) == False
assert symmetric_tree((1, None, None)) == True
assert symmetric_tree((1, (0, (0, None, None), None), (0, (1, None, None), (0, None, None)))) == False
assert symmetric_tree((1, (2, None, None), (2, None, None))) == True
assert symmetric_tree((0, None, (1, (0, None, None), (0, None, None)))) == False
assert symmetric_tree((0, (0, (0, None, None), (1, None, None)), None)) == False
assert symmetric_tree((1, (0, None, None), (1, None, (1, None, None)))) == False
print("ok")
