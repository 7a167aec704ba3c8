from summary import summary

assert summary(['Vera', 'Cleo']) == 'Vera and Cleo like this'
assert summary([]) == 'no one likes this'
assert summary(['Otto', 'Eve', 'Quin', 'Otto']) == 'Otto and 3 others like this'
assert summary(['Dan', 'Rosa']) == 'Dan and Rosa like this'
assert summary(['Ian']) == 'Ian likes this'
assert summary(['Jo', 'Ian', 'Kim', 'Jo']) == 'Jo and 3 others like this'
assert summary(['Uma', 'Cleo']) == 'Uma and Cleo like this'
assert summary(['Dan']) == 'Dan likes this'
print("ok")
