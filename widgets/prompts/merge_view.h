#pragma once

#include <QWidget>
#include <memory>

namespace assay {
class Session;
}

namespace assay::widgets {

/// A three-way merge: what goes together by itself, and each conflict with base, ours and theirs, settled one by one. Nothing is written
/// before everything is settled and the merge is committed. Give it the focus when it is shown.
class MergeView : public QWidget
{
    Q_OBJECT
public:
    explicit MergeView(QWidget *parent = nullptr);
    ~MergeView() override;

    using QWidget::show;
    /// Merges @p theirs into @p ours, each "v5" or @p ours "draft"; the merge of a draft is committed in its place.
    void show(Session *session, const QString &promptName, const QString &ours, const QString &theirs);

Q_SIGNALS:
    void closed();
    /// Committed as @p label.
    void merged(const QString &label);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::widgets
