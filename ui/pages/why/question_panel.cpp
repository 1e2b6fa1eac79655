#include "ui/pages/why/question_panel.h"

#include "ui/store/store.h"
#include "ui/why/keys_editor.h"
#include "ui/why/suggestions.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/tall_area.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

using evaluation::Layer;

/// A layer that can be left out, and what its box says.
struct Without {
    Layer layer;
    const char* id;
    const char* words;
};

constexpr Without withouts[] = {
    {Layer::resourceControl, "resourceControl", QT_TRANSLATE_NOOP("QuestionPanel", "RCPs")},
    {Layer::serviceControl, "serviceControl", QT_TRANSLATE_NOOP("QuestionPanel", "SCPs")},
    {Layer::publicAccess, "publicAccess", QT_TRANSLATE_NOOP("QuestionPanel", "S3 Block Public Access")},
    {Layer::resource, "resource", QT_TRANSLATE_NOOP("QuestionPanel", "resource-based policy")},
    {Layer::identity, "identity", QT_TRANSLATE_NOOP("QuestionPanel", "identity-based policies")},
    {Layer::boundary, "boundary", QT_TRANSLATE_NOOP("QuestionPanel", "permissions boundary")},
    {Layer::session, "session", QT_TRANSLATE_NOOP("QuestionPanel", "session policy")},
};

/// Nothing typed yet is nothing wrong yet: it is said, calmly.
void complain(InlineMessage& message, const QString& typed, const QString& complaint)
{
    message.say(typed.trimmed().isEmpty() ? InlineMessage::Tone::note : InlineMessage::Tone::error, complaint);
}

}  // namespace

WhyWorld worldOf(const Store& store) { return {store.snapshot(), store.sessions(), store.serverNow()}; }

QuestionPanel::QuestionPanel(const PageContext& context, QWidget* parent) : QWidget(parent)
{
    auto* area = new TallArea(this);
    area->setObjectName(QStringLiteral("whyQuestionArea"));
    QVBoxLayout* fields = area->content();
    fields->setContentsMargins(8, 8, 8, 8);
    fields->setSpacing(4);
    const Store& store = context.store;
    m_caller = addField(fields, QStringLiteral("whyCaller"), tr("&Caller"), tr("a name, an ARN, a service, anonymous"),
                        [&store] { return [world = worldOf(store)](const QString& typed) { return suggestCallers(world, typed, mostSuggested); }; }, {}, m_callerMessage);
    m_actions = addField(fields, QStringLiteral("whyAction"), tr("Act&ion"), tr("s3:GetObject, or s3:Get*"),
                         [] { return [](const QString& typed) { return suggestActions(typed, mostSuggested); }; }, QStringLiteral(" ,;"), m_actionsMessage);
    m_resources = addField(fields, QStringLiteral("whyResource"), tr("&Resource"), tr("a name to look for, an ARN, or *"),
                           [&store] { return [world = worldOf(store)](const QString& typed) { return suggestResources(world, typed, mostSuggested); }; }, QStringLiteral(","),
                           m_resourcesMessage);
    m_keys = new KeysEditor(area->widget());
    fields->addSpacing(4);
    fields->addWidget(m_keys, 1);
    fields->addWidget(buildWhatIf());
    connect(m_keys, &KeysEditor::edited, this, &QuestionPanel::edited);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

SuggestField* QuestionPanel::addField(QVBoxLayout* layout, const QString& name, const QString& title, const QString& placeholder, SuggestField::Source source,
                                      const QString& separators, InlineMessage*& message)
{
    auto* label = new QLabel(title, this);
    auto* field = new SuggestField(name, QString(title).remove(QLatin1Char('&')), std::move(source), separators, this);
    field->setPlaceholderText(placeholder);
    label->setBuddy(field);
    message = new InlineMessage(name + QStringLiteral("Message"), this);
    message->setField(field);
    layout->addWidget(label);
    layout->addWidget(field);
    layout->addWidget(message);
    connect(field, &QLineEdit::textChanged, this, &QuestionPanel::edited);
    return field;
}

QWidget* QuestionPanel::buildWhatIf()
{
    auto* box = new QWidget(this);
    auto* layout = new QGridLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setVerticalSpacing(2);
    layout->addWidget(new QLabel(tr("What if it were asked without:"), box), 0, 0, 1, 2);
    int place = 0;
    for (const Without& without : withouts) {
        const QString words = QCoreApplication::translate("QuestionPanel", without.words);
        auto* check = new QCheckBox(words, box);
        check->setObjectName(QStringLiteral("whyWithout_") + QLatin1String(without.id));
        check->setAccessibleName(tr("What if: without %1").arg(words));
        layout->addWidget(check, 1 + place / 2, place % 2);
        connect(check, &QCheckBox::toggled, this, &QuestionPanel::edited);
        m_without.emplace_back(without.layer, check);
        ++place;
    }
    return box;
}

WhyQuestion QuestionPanel::question() const
{
    WhyQuestion question{m_caller->text(), m_actions->text(), m_resources->text(), m_keys->given(), 0};
    for (const auto& [layer, check] : m_without)
        question.excluded = static_cast<evaluation::LayerSet>(question.excluded | (check->isChecked() ? evaluation::bit(layer) : 0));
    return question;
}

void QuestionPanel::setQuestion(const WhyQuestion& question)
{
    const QSignalBlocker blocker(this);
    m_caller->setText(question.caller);
    m_actions->setText(question.actions);
    m_resources->setText(question.resources);
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_caller), static_cast<QLineEdit*>(m_actions), static_cast<QLineEdit*>(m_resources)})
        field->setCursorPosition(0);
    m_keys->setGiven(question.keys);
    for (const auto& [layer, check] : m_without)
        check->setChecked((question.excluded & evaluation::bit(layer)) != 0);
}

void QuestionPanel::show(const WhyAnswer& answer)
{
    if (answer.callerComplaint.isEmpty())
        m_callerMessage->say(InlineMessage::Tone::note, answer.callerWords);
    else
        complain(*m_callerMessage, m_caller->text(), answer.callerComplaint);
    complain(*m_actionsMessage, m_actions->text(), answer.actionsComplaint);
    complain(*m_resourcesMessage, m_resources->text(), answer.resourcesComplaint);
    m_keys->show(answer.keys, answer.missing);
}

QWidget* QuestionPanel::callerField() const { return m_caller; }

}  // namespace rolewright::ui
