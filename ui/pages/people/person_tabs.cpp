#include "ui/pages/people/person_tabs.h"

#include "core/base/text.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/tags_editor.h"
#include "ui/widgets/text_list_editor.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr const char* displayNameField = "DisplayName";
constexpr const char* emailField = "Email";
constexpr const char* groupsField = "Groups";
constexpr int longestText = 256;
constexpr qsizetype mostSuggested = 50;
/// Stands behind the key of an attribute in the name of the field that says whether it goes down the chain; no key can hold it.
constexpr char transitiveMark = '\n';

std::string valueOf(const Fields& fields, const std::string& field)
{
    const auto found = fields.find(field);
    return found == fields.end() ? std::string() : found->second;
}

Fields attributeFields(const identity::Tags& attributes, const std::vector<std::string>& transitiveKeys)
{
    Fields fields;
    for (const identity::Tag& tag : attributes) {
        fields[tag.key] = tag.value;
        if (std::any_of(transitiveKeys.begin(), transitiveKeys.end(), [&](const std::string& key) { return text::equalsIgnoringCase(key, tag.key); }))
            fields[tag.key + transitiveMark] = "yes";
    }
    return fields;
}

/// The groups that anybody is in.
SuggestField::Search groupsOf(const Store& store)
{
    return [world = store.snapshot()](const QString& typed) {
        QSet<QString> names;
        world->people().forEach([&](const auto& person) {
            for (const std::string& group : person->groups) {
                if (names.size() < mostSuggested && toQt(group).contains(typed, Qt::CaseInsensitive))
                    names += toQt(group);
            }
        });
        std::vector<Suggestion> found;
        for (const QString& name : names)
            found.push_back({name, name, {}, QStringLiteral("group")});
        std::sort(found.begin(), found.end(), [](const Suggestion& a, const Suggestion& b) { return a.value < b.value; });
        return found;
    };
}

bool isTransitiveField(const std::string& field) { return field.ends_with(transitiveMark); }

std::pair<identity::Tags, std::vector<std::string>> attributesOf(const Fields& fields)
{
    std::pair<identity::Tags, std::vector<std::string>> found;
    for (const auto& [field, value] : fields) {
        if (isTransitiveField(field))
            continue;
        found.first.push_back({field, value});
        if (fields.contains(field + transitiveMark))
            found.second.push_back(field);
    }
    return found;
}

}  // namespace

json::Object attributesParameter(const identity::Tags& attributes)
{
    json::Object list = json::Object::array();
    for (const identity::Tag& tag : attributes)
        list.push_back({{"Key", tag.key}, {"Value", tag.value}});
    return list;
}

identity::RowPtr<identity::Person> personOf(const Store& store, const Subject& subject)
{
    return subject.key.isEmpty() ? nullptr : store.snapshot()->people().find(subject.name());
}

PersonTab::PersonTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("peopleDetails"), parent)
{
    const auto field = [this](const QString& objectName) {
        auto* made = new QLineEdit(this);
        made->setObjectName(objectName);
        made->setMaxLength(longestText);
        connect(made, &QLineEdit::textChanged, this, &PersonTab::fieldEdited);
        return made;
    };
    m_displayName = field(QStringLiteral("peopleDisplayName"));
    m_email = field(QStringLiteral("peopleEmail"));
    m_groups = new TextListEditor(QStringLiteral("peopleGroups"), tr("Groups"), tr("A group, then Enter"), [this] { return groupsOf(store()); }, this);
    auto* form = new QFormLayout;
    form->addRow(tr("Display &name"), m_displayName);
    form->addRow(tr("E&mail"), m_email);
    setMark(displayNameField, form->labelForField(m_displayName));
    setMark(emailField, form->labelForField(m_email));
    auto* words = new QLabel(tr("Groups go along in the assertion and in the token. AWS takes no notice of them: what policies can ask for are the attributes."), this);
    words->setWordWrap(true);
    body()->addLayout(form);
    body()->addWidget(m_groups, 1);
    body()->addWidget(words);
    setMark(groupsField, m_groups->title());
    for (auto changed : {&TextListEditor::edited, &TextListEditor::typing})
        connect(m_groups, changed, this, &PersonTab::fieldEdited);
}

std::optional<Fields> PersonTab::stored() const
{
    const auto person = personOf(store(), subject());
    if (!person)
        return std::nullopt;
    return Fields{{displayNameField, person->displayName}, {emailField, person->email}, {groupsField, text::join(person->groups, "\n")}};
}

Fields PersonTab::typed() const
{
    return {{displayNameField, m_displayName->text().toStdString()}, {emailField, m_email->text().toStdString()}, {groupsField, m_groups->values().join(QLatin1Char('\n')).toStdString()}};
}

void PersonTab::fill(const Fields& values)
{
    m_displayName->setText(toQt(valueOf(values, displayNameField)));
    m_email->setText(toQt(valueOf(values, emailField)));
    m_groups->setValues(toQt(valueOf(values, groupsField)).split(QLatin1Char('\n'), Qt::SkipEmptyParts));
}

QString PersonTab::begun() const { return m_groups->unfinished(); }

void PersonTab::dropBegun() { m_groups->dropPending(); }

QVariantMap PersonTab::begunDraft() const { return m_groups->pending().isEmpty() ? QVariantMap() : QVariantMap{{QLatin1String(groupsField), m_groups->pending()}}; }

void PersonTab::restoreBegun(const QVariantMap& draft) { m_groups->setPending(draft.value(QLatin1String(groupsField)).toString()); }

QString PersonTab::label(const std::string& field) const { return field == displayNameField ? tr("Display name") : field == emailField ? tr("Email") : tr("Groups"); }

std::vector<service::Operation> PersonTab::operations(const Fields& from, const Fields& to) const
{
    service::Operation call{"practice", "UpdatePerson", {{"UserName", subject().name()}}};
    for (const char* field : {displayNameField, emailField}) {
        if (valueOf(from, field) != valueOf(to, field))
            call.parameters[field] = valueOf(to, field);
    }
    if (valueOf(from, groupsField) != valueOf(to, groupsField)) {
        call.parameters[groupsField] = json::Object::array();
        for (const QString& group : toQt(valueOf(to, groupsField)).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            call.parameters[groupsField].push_back(group.toStdString());
    }
    return {std::move(call)};
}

QString PersonTab::undoTitle() const { return tr("Change %1 in the practice directory").arg(subject().key); }

AttributesTab::AttributesTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("peopleAttributes"), parent)
{
    m_editor = new TagsEditor(QStringLiteral("peopleAttributes"), this, TagsEditor::Kind::session);
    auto* words = new QLabel(tr("Attributes become session tags: policies ask for them as aws:PrincipalTag/<key>, and the trust policy must allow sts:TagSession. "
                                "Those that go down the chain stay with the sessions that are got through this one."), this);
    words->setWordWrap(true);
    body()->addWidget(words);
    body()->addWidget(m_editor, 1);
    connect(m_editor, &TagsEditor::edited, this, &AttributesTab::fieldEdited);
}

std::optional<Fields> AttributesTab::stored() const
{
    const auto person = personOf(store(), subject());
    return person ? std::optional(attributeFields(person->attributes, person->transitiveKeys)) : std::nullopt;
}

Fields AttributesTab::typed() const { return attributeFields(m_editor->tags(), m_editor->transitiveKeys()); }

void AttributesTab::fill(const Fields& values)
{
    const auto [attributes, transitiveKeys] = attributesOf(values);
    m_editor->setTags(attributes, transitiveKeys);
}

QString AttributesTab::complaint() const { return m_editor->complaint(); }

QString AttributesTab::label(const std::string& field) const
{
    return isTransitiveField(field) ? tr("Whether %1 goes down the chain").arg(toQt(field).trimmed()) : tr("Attribute %1").arg(toQt(field));
}

std::vector<service::Operation> AttributesTab::operations(const Fields&, const Fields& to) const
{
    const auto [attributes, transitiveKeys] = attributesOf(to);
    return {{"practice", "UpdatePerson", {{"UserName", subject().name()}, {"Attributes", attributesParameter(attributes)}, {"TransitiveKeys", transitiveKeys}}}};
}

QString AttributesTab::undoTitle() const { return tr("Change the attributes of %1").arg(subject().key); }

}  // namespace rolewright::ui
