#pragma once

#include <QTextEdit>

namespace assay::widgets {

/// Markdown to be read, in the fonts and colours of the design. Only text: HTML in it is shown as it is written, pictures are never fetched and
/// links lead nowhere unless whoever shows it listens.
class MarkdownText : public QTextEdit
{
    Q_OBJECT
public:
    explicit MarkdownText(const QString &name, QWidget *parent = nullptr);

    void setText(const QString &markdown);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();

    QString m_markdown;
};

} // namespace assay::widgets
