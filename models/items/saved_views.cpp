#include "items/saved_views.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"

namespace assay::items {

namespace {

const std::string viewsKey = "results/views";

Json viewJson(const SavedView &view)
{
    Json fields = Json::array();
    for (const QString &field : view.fields)
        fields.push_back(field.toStdString());
    return {{"name", view.name.toStdString()},     {"filter", view.filter.toStdString()}, {"sort", view.sortedBy.toStdString()},
            {"descending", view.isDescending},     {"fields", std::move(fields)},         {"group", view.grouping.toStdString()}};
}

QString textAt(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

SavedView viewFromJson(const Json &object)
{
    SavedView view{textAt(object, "name"), textAt(object, "filter"), textAt(object, "sort"), false, {}, textAt(object, "group")};
    view.isDescending = object.value("descending", Json()) == Json(true);
    const Json fields = object.value("fields", Json::array());
    for (const Json &field : fields) {
        if (field.is_string())
            view.fields << QString::fromStdString(field.get<std::string>());
    }
    return view;
}

} // namespace

std::string viewsText(const std::vector<SavedView> &views)
{
    Json list = Json::array();
    for (const SavedView &view : views)
        list.push_back(viewJson(view));
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<SavedView> viewsFromText(const std::string &text)
{
    std::vector<SavedView> views;
    const Json list = Json::parse(text, nullptr, false);
    if (!list.is_array())
        return views;
    for (const Json &object : list) {
        if (SavedView view = object.is_object() ? viewFromJson(object) : SavedView(); !view.name.isEmpty())
            views.push_back(std::move(view));
    }
    return views;
}

void SavedViews::setSession(Session *session)
{
    m_session = session;
    m_steps.clear();
    show(session ? viewsFromText(session->remembered(viewsKey)) : std::vector<SavedView>());
}

const SavedView *SavedViews::find(const QString &name) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const SavedView &each) { return each.name == name; });
    return found == m_views.end() ? nullptr : &*found;
}

Status SavedViews::save(SavedView view)
{
    view.name = view.name.simplified();
    if (view.name.isEmpty())
        return fail(ErrorCode::BadInput, tr("The view was not saved"), tr("it has no name"), tr("Type what it should be called."));
    std::vector<SavedView> views = m_views;
    std::erase_if(views, [&](const SavedView &each) { return each.name == view.name; });
    const QString what = (views.size() < m_views.size() ? tr("Replaced the view “%1”") : tr("Saved the view “%1”")).arg(view.name);
    views.push_back(std::move(view));
    change(what, std::move(views));
    return {};
}

Status SavedViews::rename(const QString &name, const QString &to)
{
    const QString wanted = to.simplified();
    if (wanted == name || !find(name))
        return {};
    if (wanted.isEmpty() || find(wanted))
        return fail(ErrorCode::BadInput, tr("The view was not renamed"), wanted.isEmpty() ? tr("it has no name") : tr("there is a view “%1” already").arg(wanted),
                    tr("Type another name."));
    std::vector<SavedView> views = m_views;
    std::find_if(views.begin(), views.end(), [&](const SavedView &each) { return each.name == name; })->name = wanted;
    change(tr("Renamed “%1” to “%2”").arg(name, wanted), std::move(views));
    return {};
}

void SavedViews::remove(const QString &name)
{
    std::vector<SavedView> views = m_views;
    if (std::erase_if(views, [&](const SavedView &each) { return each.name == name; }) > 0)
        change(tr("Removed the view “%1”").arg(name), std::move(views));
}

void SavedViews::undo()
{
    if (m_steps.empty())
        return;
    std::vector<SavedView> before = std::move(m_steps.back().before);
    m_steps.pop_back();
    show(std::move(before));
    if (m_session)
        m_session->remember(viewsKey, viewsText(m_views));
}

void SavedViews::change(const QString &what, std::vector<SavedView> views)
{
    m_steps.push_back({what, m_views});
    show(std::move(views));
    if (m_session)
        m_session->remember(viewsKey, viewsText(m_views));
}

void SavedViews::show(std::vector<SavedView> views)
{
    std::sort(views.begin(), views.end(), [](const SavedView &a, const SavedView &b) { return a.name.localeAwareCompare(b.name) < 0; });
    m_views = std::move(views);
    Q_EMIT changed();
}

} // namespace assay::items

#include "moc_saved_views.cpp"
