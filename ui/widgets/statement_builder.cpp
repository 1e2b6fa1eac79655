#include "ui/widgets/statement_builder.h"

#include "core/service/handler.h"
#include "ui/store/calls.h"
#include "ui/why/suggestions.h"
#include "ui/widgets/text_list_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <map>

namespace rolewright::ui {
namespace {

QStringList toList(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list += toQt(text);
    return list;
}

std::vector<std::string> fromList(const QStringList& list)
{
    std::vector<std::string> texts;
    for (const QString& text : list)
        texts.push_back(text.toStdString());
    return texts;
}

/// The statement in a few words.
QString summary(const policy::StatementForm& form)
{
    const QString what = form.actions.empty() ? StatementBuilder::tr("no action") : toQt(form.actions.front());
    const QString more = form.actions.size() > 1 ? StatementBuilder::tr(" and %1 more").arg(form.actions.size() - 1) : QString();
    return (form.effect == policy::Effect::allow ? StatementBuilder::tr("Allow %1%2") : StatementBuilder::tr("Deny %1%2")).arg(what, more);
}

constexpr std::size_t mostSuggestions = 100;

/// Of all services, from the catalogue; runs on a worker.
std::vector<Suggestion> actionSearch(const QString& typed) { return suggestActions(typed, mostSuggestions); }

std::vector<Suggestion> resourceSearch(const QString& typed)
{
    return typed.isEmpty() ? std::vector<Suggestion>{{QStringLiteral("*"), QStringLiteral("*"), StatementBuilder::tr("everything"), QStringLiteral("bucket")}} : std::vector<Suggestion>();
}

}  // namespace

QStringList knownActions()
{
    // S3's permissions are not all called like its operations. Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3".
    static const std::map<std::string, std::string> permissions{
        {"s3:ListObjectsV2", "s3:ListBucket"},   {"s3:ListObjects", "s3:ListBucket"},
        {"s3:HeadBucket", "s3:ListBucket"},      {"s3:HeadObject", "s3:GetObject"},
        {"s3:ListBuckets", "s3:ListAllMyBuckets"}, {"s3:CopyObject", "s3:PutObject"},
        {"s3:DeleteObjects", "s3:DeleteObject"}, {"s3:GetPublicAccessBlock", "s3:GetBucketPublicAccessBlock"},
        {"s3:PutPublicAccessBlock", "s3:PutBucketPublicAccessBlock"}, {"s3:DeletePublicAccessBlock", "s3:PutBucketPublicAccessBlock"},
        {"s3:DeleteBucketTagging", "s3:PutBucketTagging"}};
    QStringList actions;
    for (const service::OperationInfo& info : service::operations()) {
        const std::string name = std::string(info.service) + ':' + std::string(info.action);
        const auto other = permissions.find(name);
        actions += toQt(other == permissions.end() ? name : other->second);
        actions += toQt(info.service) + QStringLiteral(":*");
    }
    actions.removeDuplicates();
    actions.sort();
    return actions;
}

StatementBuilder::StatementBuilder(const QString& prefix, QWidget* parent) : QWidget(parent)
{
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_statements = new QListWidget(this);
    m_statements->setObjectName(prefix + QStringLiteral("Statements"));
    m_statements->setAccessibleName(tr("Statements"));
    m_statements->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    m_add = new QPushButton(tr("Add stateme&nt"), this);
    m_add->setObjectName(prefix + QStringLiteral("AddStatement"));
    m_add->setAccessibleName(tr("Add a statement"));
    m_add->setAutoDefault(false);
    m_remove = new QPushButton(tr("Remove statement"), this);
    m_remove->setObjectName(prefix + QStringLiteral("RemoveStatement"));
    m_remove->setAccessibleName(tr("Remove the selected statement"));
    m_remove->setAutoDefault(false);
    m_form = new QWidget(this);
    m_effect = new QComboBox(m_form);
    m_effect->setObjectName(prefix + QStringLiteral("Effect"));
    m_effect->setAccessibleName(tr("Effect"));
    m_effect->addItems({tr("Allow"), tr("Deny")});
    m_actions = new TextListEditor(prefix + QStringLiteral("Actions"), tr("Actions"), QStringLiteral("s3:GetObject"), [] { return actionSearch; }, m_form);
    m_resources = new TextListEditor(prefix + QStringLiteral("Resources"), tr("Resources"), QStringLiteral("arn:aws:s3:::bucket/*"), [] { return resourceSearch; }, m_form);
    m_conditions = new QLabel(m_form);
    m_conditions->setWordWrap(true);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addWidget(m_effect);
    form->addWidget(m_actions, 1);
    form->addWidget(m_resources, 1);
    form->addWidget(m_conditions);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(m_statements);
    layout->addLayout(buttons);
    layout->addWidget(m_form, 1);

    connect(m_add, &QPushButton::clicked, this, &StatementBuilder::addStatement);
    connect(m_remove, &QPushButton::clicked, this, &StatementBuilder::removeStatement);
    connect(m_statements, &QListWidget::currentRowChanged, this, &StatementBuilder::showStatement);
    connect(m_effect, &QComboBox::currentIndexChanged, this, &StatementBuilder::write);
    connect(m_actions, &TextListEditor::edited, this, &StatementBuilder::write);
    connect(m_resources, &TextListEditor::edited, this, &StatementBuilder::write);
    rebuild();
}

policy::DocumentPtr StatementBuilder::document() const
{
    const auto document = policy::Document::parse(m_text.toStdString());
    return document ? *document : nullptr;
}

void StatementBuilder::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    rebuild();
}

void StatementBuilder::rebuild()
{
    const policy::DocumentPtr shown = document();
    const bool blank = m_text.trimmed().isEmpty();
    m_add->setEnabled(shown || blank);  // a text that cannot be read would be thrown away
    m_message->setText(shown || blank ? QString() : tr("✖ The JSON has a mistake: mend it there, and the form comes back."));
    m_message->setVisible(!m_message->text().isEmpty());
    {
        const QSignalBlocker blocker(m_statements);
        const int row = m_statements->currentRow();
        m_statements->clear();
        if (shown) {
            for (const auto& statement : policy::readStatements(*shown))
                m_statements->addItem(statement ? summary(*statement) : tr("(only as JSON)"));
        }
        m_statements->setCurrentRow(std::clamp(row, 0, std::max(0, m_statements->count() - 1)));
    }
    m_remove->setEnabled(m_statements->count() > 1);
    showStatement();
}

void StatementBuilder::showStatement()
{
    const policy::DocumentPtr shown = document();
    const int row = m_statements->currentRow();
    if (!shown || row < 0 || row >= m_statements->count()) {
        m_form->setEnabled(false);
        return;
    }
    const auto statement = policy::readStatement(*shown, static_cast<std::size_t>(row));
    const bool simple = statement && !statement->notAction && !statement->notResource && statement->principals.empty();
    m_form->setEnabled(simple);
    m_filling = true;
    m_effect->setCurrentIndex(statement && statement->effect == policy::Effect::deny ? 1 : 0);
    m_actions->setValues(statement ? toList(statement->actions) : QStringList());
    m_resources->setValues(statement ? toList(statement->resources) : QStringList());
    m_filling = false;
    QString note;
    if (!simple)
        note = tr("This statement says more than the form can show. Edit it as JSON.");
    else if (!statement->conditions.empty())
        note = tr("Only under conditions (%1): see the JSON.").arg(statement->conditions.size());
    m_conditions->setText(note);
    m_conditions->setVisible(!note.isEmpty());
}

void StatementBuilder::write()
{
    const policy::DocumentPtr shown = document();
    const int row = m_statements->currentRow();
    if (m_filling || !shown || row < 0)
        return;
    const auto index = static_cast<std::size_t>(row);
    auto form = policy::readStatement(*shown, index);
    if (!form)
        return;
    form->effect = m_effect->currentIndex() == 1 ? policy::Effect::deny : policy::Effect::allow;
    form->actions = fromList(m_actions->values());
    form->resources = fromList(m_resources->values());
    take(policy::writeStatement(*shown, index, *form));
}

void StatementBuilder::addStatement()
{
    const policy::StatementForm form;  // empty: nothing is allowed by itself
    const policy::DocumentPtr shown = document();
    take(shown ? policy::addStatement(*shown, form) : Result<std::string>(policy::newPolicy({form})));
    m_statements->setCurrentRow(m_statements->count() - 1);
}

void StatementBuilder::removeStatement()
{
    const policy::DocumentPtr shown = document();
    if (shown && m_statements->currentRow() >= 0)
        take(policy::removeStatement(*shown, static_cast<std::size_t>(m_statements->currentRow())));
}

void StatementBuilder::take(const Result<std::string>& text)
{
    if (!text) {
        m_conditions->setText(QStringLiteral("✖ ") + toQt(text.error().message));
        m_conditions->setVisible(true);
        return;
    }
    m_text = toQt(*text);
    rebuild();
    Q_EMIT textEdited(m_text);
}

}  // namespace rolewright::ui
