#pragma once

#include <QAbstractButton>

namespace assay::widgets {

/// One answer to a question, its key drawn on it; stands out once it is chosen.
class AnswerKey : public QAbstractButton
{
    Q_OBJECT
public:
    AnswerKey(const QString &key, const QString &text, QWidget *parent = nullptr);

    const QString &key() const { return m_key; }
    /// Its key works now: drawn stronger.
    void setLive(bool live);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool showsKey() const { return !m_key.isEmpty() && m_key != text(); } ///< on "4" the 4 says it already

    QString m_key;
    bool m_isLive = false;
};

} // namespace assay::widgets
