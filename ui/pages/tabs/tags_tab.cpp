#include "ui/pages/tabs/tags_tab.h"

#include "ui/store/calls.h"
#include "ui/widgets/tags_editor.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

Fields toFields(const identity::Tags& tags)
{
    Fields fields;
    for (const identity::Tag& tag : tags)
        fields[tag.key] = tag.value;
    return fields;
}

identity::Tags toTags(const Fields& fields)
{
    identity::Tags tags;
    for (const auto& [key, value] : fields)
        tags.push_back({key, value});
    return tags;
}

}  // namespace

std::vector<service::Operation> tagCalls(const std::string& noun, const std::string& parameter, const std::string& value, const identity::Tags& before, const identity::Tags& after)
{
    json::Object set = json::Object::array();
    json::Object gone = json::Object::array();
    for (const identity::Tag& tag : after) {
        if (std::find(before.begin(), before.end(), tag) == before.end())
            set.push_back({{"Key", tag.key}, {"Value", tag.value}});
    }
    for (const identity::Tag& tag : before) {
        if (std::none_of(after.begin(), after.end(), [&](const identity::Tag& other) { return other.key == tag.key; }))
            gone.push_back(tag.key);
    }
    std::vector<service::Operation> calls;
    if (!gone.empty())
        calls.push_back(iamCall("Untag" + noun, {{parameter, value}, {"TagKeys", gone}}));
    if (!set.empty())
        calls.push_back(iamCall("Tag" + noun, {{parameter, value}, {"Tags", set}}));
    return calls;
}

TagsTab::TagsTab(const PageContext& context, const QString& page, TagAccess access, QWidget* parent)
    : FormTab(context, page + QStringLiteral("Tags"), parent), m_access(std::move(access))
{
    m_editor = new TagsEditor(page + QStringLiteral("Tags"), this);
    body()->addWidget(m_editor, 1);
    connect(m_editor, &TagsEditor::edited, this, &TagsTab::fieldEdited);
}

std::optional<Fields> TagsTab::stored() const
{
    const auto tags = m_access.read(store(), subject());
    return tags ? std::optional(toFields(*tags)) : std::nullopt;
}

Fields TagsTab::typed() const { return toFields(m_editor->tags()); }

void TagsTab::fill(const Fields& values) { m_editor->setTags(toTags(values)); }

QString TagsTab::complaint() const { return m_editor->complaint(); }

QString TagsTab::label(const std::string& field) const { return tr("Tag %1").arg(toQt(field)); }

std::vector<service::Operation> TagsTab::operations(const Fields& from, const Fields& to) const { return m_access.write(subject(), toTags(from), toTags(to)); }

QString TagsTab::undoTitle() const { return tr("Change the tags of %1").arg(subject().key); }

void TagsTab::shown() { m_editor->setEnabled(!m_access.fixed || !m_access.fixed(store(), subject())); }

}  // namespace rolewright::ui
