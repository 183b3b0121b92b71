#include "support/results.h"
