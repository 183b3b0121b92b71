#pragma once

#include <QTest>

#include "base/error.h"

/// Fails the test with the error's own sentence.
#define VERIFY_RESULT(expression)                                                                                     \
    do {                                                                                                              \
        const auto &verified = (expression);                                                                          \
        QVERIFY2(verified.has_value(),                                                                                \
                 verified.has_value() ? "" : qPrintable(assay::toSentence(verified.error())));                        \
    } while (false)
