from tools import automaton

assert automaton('babbabb') == True
assert automaton('baaababb') == True
assert automaton('bab') == True
assert automaton('abbbaaa') == False
assert automaton('aaaaa') == False
assert automaton('aa') == False
assert automaton('aaaaab') == True
assert automaton('bba') == False
print("ok")
