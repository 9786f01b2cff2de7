// What happens before Swift's runtime starts.
#pragma once

/// Takes back what was set in the environment for the runtime, so that programs that are started from here don't
/// inherit it, and gives faults their usual end. To be called once, before other threads are.
void claunch_settle(void);
