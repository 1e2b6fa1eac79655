#include "app/commands/mirror_files.h"

#include "app/commands/new_file.h"
#include "app/commands/streams.h"
#include "app/open_workspace.h"
#include "core/crypto/crypto.h"
#include "core/identity/difference.h"
#include "core/mirror/mirror_text.h"
#include "ui/remote/mirror_drafts.h"

#include <chrono>

namespace rolewright::app {

namespace {

constexpr std::chrono::seconds patience(5);
constexpr std::size_t largestBase = 512u << 20;
constexpr const char* sealName = "mirror";  ///< what the seal is bound to

std::string baseFile(const std::string& file)
{
    return workspacePath(file).string() + ".pulled";
}

Result<std::unique_ptr<Composition>> openMirror(const std::string& file)
{
    auto workspace = openWorkspace(workspacePath(file), patience);
    if (!workspace)
        return workspace.error();
    return Composition::create(*std::move(workspace));
}

Result<void> bringTo(engine::Engine& engine, const identity::Snapshot& world)
{
    if (auto written = engine.applyChanges(identity::difference(*engine.snapshot(), world, Phrase::tr("Read the account")), "rolewright:Import"); !written)
        return written;
    return engine.flush();
}

}  // namespace

Result<void> MirrorFiles::make(const std::string& file, const mirror::Mirror& pulled)
{
    for (const std::string& name : {workspacePath(file).string(), baseFile(file)}) {
        if (std::filesystem::exists(std::filesystem::symlink_status(name)))
            return Error{"FileExists", "`" + name + "` is there already: a mirror is read into a new file", {}};
    }
    MirrorFiles made;
    made.m_file = file;
    auto composition = openMirror(file);
    if (!composition)
        return composition.error();
    made.m_composition = *std::move(composition);
    made.m_base = pulled;
    if (auto written = bringTo(made.m_composition->engine(), *pulled.base); !written)
        return written;
    return made.keepBase();
}

Result<std::unique_ptr<MirrorFiles>> MirrorFiles::open(const std::string& file)
{
    if (!std::filesystem::exists(baseFile(file)))
        return Error{"InvalidMirror", "`" + baseFile(file) + "` is not there: `rolewright pull` makes a workspace that can be planned from", {}};
    const auto sealed = readInput(baseFile(file), largestBase);
    if (!sealed)
        return sealed.error();
    auto composition = openMirror(file);
    if (!composition)
        return composition.error();
    const auto text = crypto::unseal((*composition)->engine().workspaceKey(), *sealed, sealName);
    if (!text)
        return Error{"InvalidMirror", "`" + baseFile(file) + "` does not belong to this workspace, or is damaged: pull the account again", {}};
    auto base = mirror::mirrorFromText(text->reveal(), *(*composition)->engine().snapshot());
    if (!base)
        return base.error();
    if (!(*composition)->engine().snapshot()->account(base->account))
        return Error{"InvalidMirror", "the account " + base->account.text() + " is not in the workspace any more: pull it again", {}};
    std::unique_ptr<MirrorFiles> files(new MirrorFiles());
    files->m_file = file;
    files->m_composition = *std::move(composition);
    files->m_base = *std::move(base);
    return files;
}

mirror::Plan MirrorFiles::plan() const
{
    return mirror::makePlan(*m_base.base, edited()->withOrganization(nullptr), m_base.account, m_composition->engine().now());
}

Result<void> MirrorFiles::follow(const identity::Snapshot& fresh, const mirror::EntityRefs& looked, const mirror::EntityRefs& settled)
{
    const ui::MirrorStates states = ui::lookedAgain({m_base.base, edited()}, fresh, m_base.account, looked, settled);
    m_base.base = states.base;
    if (auto written = bringTo(m_composition->engine(), *states.edited); !written)
        return written;
    return keepBase();
}

Result<void> MirrorFiles::keepBase() const
{
    const std::string sealed = crypto::seal(m_composition->engine().workspaceKey(), mirror::toText(m_base), sealName);
    return writeFile(baseFile(m_file), true, [&sealed](const Sink& sink) { return sink(sealed) ? Result<void>() : Result<void>(Error{"Unwritable", "the disk does not take it", {}}); });
}

}  // namespace rolewright::app
