#pragma once

#include <QObject>

/// Base of tests in which a warning printed by Qt fails the slot that caused it.
class QuietTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
};
