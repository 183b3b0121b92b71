// Only the headers that the tests of the window share; they are compiled with this.
