#pragma once

#include "widgets/components/panel.h"

class QLineEdit;

namespace assay::widgets {

/// Why an item is skipped: a key for each usual reason, or a few words.
class SkipBar : public Panel
{
    Q_OBJECT
public:
    explicit SkipBar(QWidget *parent = nullptr);
    void open();

Q_SIGNALS:
    void skipped(const QString &reason);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void skip(const QString &reason);

    QLineEdit *m_words;
    std::vector<std::pair<QString, QString>> m_reasons; ///< key, reason
};

} // namespace assay::widgets
