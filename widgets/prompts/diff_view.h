#pragma once

#include <QWidget>
#include <memory>

namespace assay {
class Session;
}

namespace assay::widgets {

/// How one version of a prompt differs from another: side by side or inline, by word, nothing cut. Give it the focus when it is shown.
class DiffView : public QWidget
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);
    ~DiffView() override;

    using QWidget::show;
    /// Reads both in the background. References are "v5", "draft", a channel or the beginning of a hash.
    void show(Session *session, const QString &promptName, const QString &refA, const QString &refB);

Q_SIGNALS:
    void closed();
    /// As HistoryPane::mergeRequested().
    void mergeRequested(const QString &ours, const QString &theirs);
    /// The older version was restored as @p label.
    void restored(const QString &label);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::widgets
