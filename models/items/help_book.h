#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace assay::items {

/// A page of the help that comes with the program.
struct HelpPage
{
    QString id;    ///< of its room, or overviewPage
    QString title; ///< its first line
    QString text;  ///< Markdown, title included; a link names a page
};

extern const QString overviewPage;
extern const QString aboutPage; ///< made by `about.h`

/// Every page that is written, the overview first.
QStringList helpPages();
/// In @p language ("de"), else in English; nothing for an unknown page.
std::optional<HelpPage> helpPage(const QString &id, const QString &language);
/// A page whose text is @p markdown.
HelpPage pageOf(const QString &id, const QString &markdown);
/// Pages that @p markdown links to, in their order.
QStringList linksOf(const QString &markdown);

} // namespace assay::items
