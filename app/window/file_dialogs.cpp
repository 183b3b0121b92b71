#include "app/window/file_dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace assay::window {

namespace {

struct FileDialogs
{
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

QFileDialog *projectDialog(QWidget *parent, const QString &title, const QString &proposed, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, title, proposed, FileDialogs::tr("Assay projects (*.assay);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [then = std::move(then)](const QString &path) { then(path); });
    return dialog;
}

} // namespace

void askForFile(QWidget *parent, const QString &title, const QString &proposed, std::function<void(const QString &)> then)
{
    QFileDialog *dialog = projectDialog(parent, title, proposed, std::move(then));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void askWhereTo(QWidget *parent, const QString &title, const QString &proposed, std::function<void(const QString &)> then)
{
    QFileDialog *dialog = projectDialog(parent, title, proposed, std::move(then));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("assay"));
    if (!proposed.isEmpty())
        dialog->selectFile(proposed);
    dialog->open();
}

} // namespace assay::window
