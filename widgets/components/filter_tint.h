#pragma once

#include <QSyntaxHighlighter>

#include "items/filter_language.h"

class QPlainTextEdit;

namespace assay::widgets {

/// Colours the tokens of a filter, and draws a wave under what is wrong with it.
class FilterTint : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit FilterTint(QPlainTextEdit *edit);

    void setLanguage(const items::FilterLanguage *language);
    void setProblem(const std::optional<items::FilterProblem> &problem);

protected:
    void highlightBlock(const QString &text) override;

private:
    QPlainTextEdit *m_edit;
    const items::FilterLanguage *m_language = nullptr;
    std::optional<items::FilterProblem> m_problem;
};

} // namespace assay::widgets
